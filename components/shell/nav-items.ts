export type NavIcon = 'executive' | 'customers' | 'products' | 'alerts' | 'data';
export type NavItem = { readonly href: string; readonly label: string; readonly icon: NavIcon };
