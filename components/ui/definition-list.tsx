import type { ReactNode } from "react";

export type Fact = {
  /** Where two may have the same name. */
  key?: string;
  term: string;
  value: ReactNode;
  action?: { href: string; label: string };
  /** Said beside the value, in a column of its own. */
  aside?: ReactNode;
};

const factsClass =
  "border-t border-line *:grid *:gap-x-6 *:border-b *:border-line *:py-2.5 [&>div>dt]:text-soft";

const columns = {
  action: "sm:*:grid-cols-[minmax(9rem,15rem)_minmax(0,1fr)_auto]",
  aside: "sm:*:grid-cols-[minmax(9rem,17rem)_minmax(0,1fr)_13rem]",
};

/** Facts by name, each perhaps with a way to change it; the link says what it changes. */
export function DefinitionList({ items }: { items: readonly Fact[] }) {
  const third = items.some(({ aside }) => aside) ? "aside" : "action";
  return (
    <dl className={`${factsClass} ${columns[third]}`}>
      {items.map(({ key, term, value, action, aside }) => (
        <div key={key ?? term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {aside ? <dd>{aside}</dd> : null}
          {action ? (
            <dd className="text-sm print:hidden">
              <a href={action.href} className="inline-block min-h-6">
                {action.label}
                <span className="sr-only">: {term}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
