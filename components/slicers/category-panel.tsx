'use client';

import { ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, Checkbox, Tree, TreeItem, TreeItemContent } from 'react-aria-components/Tree';
import { boxState, type CategoryNode, flattenTree, searchTree, tickNodes } from '@/lib/filters/tree';
import { formatValue } from '@/lib/format';
import { SearchField } from '../ui/search-field';
import { TickBox } from '../ui/tick-box';
import { OnlyButton } from './only-button';
import { PanelFoot } from './panel-foot';

type CategoryPanelProps = {
  readonly roots: readonly CategoryNode[];
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
  readonly close: () => void;
};

/** A key is never empty, but the path of what has no code may be. */
const keyOf = (path: string) => `node:${path}`;
const pathOf = (key: string | number) => String(key).slice('node:'.length);

/** The tree with its search and three-state boxes. */
export function CategoryPanel({ roots, value, onChange, close }: CategoryPanelProps) {
  const [search, setSearch] = useState('');
  const [opened, setOpened] = useState<ReadonlySet<string>>(
    () =>
      new Set(flattenTree(roots).flatMap(({ path }) => (boxState(value, path) === 'mixed' ? [path] : []))),
  );
  const found = useMemo(() => searchTree(roots, search), [roots, search]);
  const nodes = useMemo(() => flattenTree(found), [found]);
  const on = nodes.filter(({ path }) => boxState(value, path) === 'on').map(({ path }) => path);
  const expanded = search.trim() === '' ? [...opened] : nodes.map(({ path }) => path);
  const rows = flattenTree(roots)
    .filter(({ path }) => value.includes(path))
    .reduce((sum, node) => sum + node.rows, 0);

  const renderNode = (node: CategoryNode) => (
    <TreeItem
      key={node.path}
      id={keyOf(node.path)}
      textValue={node.label}
      className="group flex cursor-pointer items-center rounded-md pr-2 outline-none data-hovered:bg-wash data-focus-visible:outline-2 data-focus-visible:outline-accent data-focus-visible:-outline-offset-2"
    >
      <TreeItemContent>
        {({ level, hasChildItems, isExpanded }) => (
          <CategoryRow
            node={node}
            level={level}
            expanded={hasChildItems ? isExpanded : null}
            value={value}
            onOnly={() => onChange([node.path])}
          />
        )}
      </TreeItemContent>
      {node.children.map(renderNode)}
    </TreeItem>
  );

  return (
    <>
      <div className="p-2">
        <SearchField label="Search categories" value={search} onChange={setSearch} />
      </div>
      <Tree
        aria-label="Categories"
        selectionMode="multiple"
        selectionBehavior="toggle"
        escapeKeyBehavior="none"
        selectedKeys={on.map(keyOf)}
        onSelectionChange={(keys) => {
          const after = keys === 'all' ? nodes.map(({ path }) => path) : [...keys].map(pathOf);
          onChange(tickNodes(roots, value, on, after));
        }}
        expandedKeys={expanded.map(keyOf)}
        onExpandedChange={(keys) => setOpened(new Set([...keys].map(pathOf)))}
        renderEmptyState={() => (
          <p className="p-6 text-center text-soft">No category is called “{search}”.</p>
        )}
        className="h-80 overflow-auto px-2 pb-2 outline-none"
      >
        {found.map(renderNode)}
      </Tree>
      <PanelFoot
        text={
          value.length === 0
            ? 'Nothing ticked: all categories'
            : `${value.length} chosen · ${formatValue(rows, 'count', 'full')} rows`
        }
        canClear={value.length > 0}
        onClear={() => onChange([])}
        onDone={close}
      />
    </>
  );
}

type CategoryRowProps = {
  readonly node: CategoryNode;
  readonly level: number;
  /** Null where there is nothing below. */
  readonly expanded: boolean | null;
  readonly value: readonly string[];
  readonly onOnly: () => void;
};

function CategoryRow({ node, level, expanded, value, onOnly }: CategoryRowProps) {
  const state = boxState(value, node.path);
  return (
    <div
      style={{ paddingLeft: (level - 1) * 18 }}
      className="flex h-8 min-w-0 grow items-center gap-2 pointer-coarse:h-11"
    >
      {expanded === null ? (
        <span className="size-6 shrink-0" />
      ) : (
        <Button
          slot="chevron"
          className="grid size-6 shrink-0 cursor-pointer place-items-center rounded text-faint hover:text-text"
        >
          <ChevronRight
            aria-hidden
            className={`size-4 transition-transform ${expanded ? 'rotate-90' : ''}`}
          />
        </Button>
      )}
      <Checkbox slot="selection" isIndeterminate={state === 'mixed'} className="cursor-pointer">
        <TickBox state={state} />
      </Checkbox>
      <span className="min-w-0 grow truncate">{node.label}</span>
      <OnlyButton label={node.label} onPress={onOnly} />
      <span className="tabular shrink-0 text-faint text-small">
        {formatValue(node.rows, 'count', 'compact')}
      </span>
    </div>
  );
}
