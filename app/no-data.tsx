import { MessagePage } from '@/components/shell/message-page';
import { items } from './items';

/** Any page before something was loaded. */
export function NoData({ title }: { readonly title: string }) {
  return (
    <MessagePage
      items={items}
      title={title}
      why="There is no data yet."
      hint="Load event files with npm run ingest -- FILE, then run npm run refresh and open this page again."
    />
  );
}
