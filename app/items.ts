import type { NavItem } from '@/components/shell/nav-items';

/** The pages that exist. */
export const items: readonly NavItem[] = [
  { href: '/', label: 'Executive', icon: 'executive' },
  { href: '/customers', label: 'Customers', icon: 'customers' },
  { href: '/products', label: 'Products', icon: 'products' },
  { href: '/alerts', label: 'Alerts', icon: 'alerts' },
  { href: '/data', label: 'Data quality', icon: 'data' },
];
