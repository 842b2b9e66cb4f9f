import { customerCells } from './customer-cells';
import { customerCohorts } from './customer-cohorts';
import { customerGaps, customerRecency } from './customer-gaps';
import { customerLorenz } from './customer-lorenz';
import { customerMigration } from './customer-migration';
import { customerSegments } from './customer-segments';

/** What the customers page asks beside sums over visits. */
export const customerReads = {
  customerCells,
  customerCohorts,
  customerGaps,
  customerLorenz,
  customerMigration,
  customerRecency,
  customerSegments,
};
