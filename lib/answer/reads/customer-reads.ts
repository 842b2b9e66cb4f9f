import { customerCells } from './customer-cells';
import { customerChurn } from './customer-churn';
import { customerCohorts } from './customer-cohorts';
import { customerGaps, customerRecency } from './customer-gaps';
import { customerLifetime, customerMargins } from './customer-lifetime';
import { customerList } from './customer-list';
import { customerLorenz } from './customer-lorenz';
import { customerMigration } from './customer-migration';
import { customerOneOrder } from './customer-one-order';
import {
  customerCategories,
  customerHistory,
  customerOrders,
  customerProfile,
  customerVisits,
} from './customer-profile';
import { customerSegments } from './customer-segments';

/** What the customers page asks beside sums over visits. */
export const customerReads = {
  customerCategories,
  customerCells,
  customerChurn,
  customerCohorts,
  customerGaps,
  customerHistory,
  customerLifetime,
  customerList,
  customerLorenz,
  customerMargins,
  customerMigration,
  customerOneOrder,
  customerOrders,
  customerProfile,
  customerRecency,
  customerSegments,
  customerVisits,
};
