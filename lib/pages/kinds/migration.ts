import { askCustomers } from '../customer-selection';
import type { AskOf, Placed } from '../page';

/** Customers by segment a month ago and now. */
export type Migration = Placed & { readonly kind: 'migration'; readonly title: string };

export const askMigration: AskOf<Migration> = (_, view) => ({ now: askCustomers('customerMigration', view) });
