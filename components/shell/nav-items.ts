export type NavIcon = 'executive' | 'customers' | 'products' | 'data';
export type NavItem = { readonly href: string; readonly label: string; readonly icon: NavIcon };
