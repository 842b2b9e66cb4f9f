import Link from 'next/link';
import { Shell } from '@/components/shell/shell';
import { items } from '../../items';

/** Says that the data holds no such customer, and where to look. */
export default function CustomerNotFound() {
  return (
    <Shell items={items} title="No such customer">
      <div className="grid max-w-prose gap-2 text-soft">
        <p>The data holds no customer with this id. Ids are whole numbers, such as 512345678.</p>
        <p>
          Find a customer by the first digits of the id on the{' '}
          <Link href="/customers/list" className="font-medium text-accent underline underline-offset-2">
            customer list
          </Link>
          , or go back to{' '}
          <Link href="/customers" className="font-medium text-accent underline underline-offset-2">
            all customers
          </Link>
          . If the file that names this customer was loaded a moment ago, run npm run refresh first.
        </p>
      </div>
    </Shell>
  );
}
