import { poolUse } from '@/db/client';
import { servingClient } from './database';

/** How far the connections that answer pages are in use. */
export const readPoolUse = () => poolUse(servingClient());
