import type { ReactNode } from "react";

export type Fact = { term: string; value: ReactNode; action?: { href: string; label: string } };

/** Facts by name, each perhaps with a way to change it; the link says what it changes. */
export function DefinitionList({ items }: { items: readonly Fact[] }) {
  return (
    <dl className="facts">
      {items.map(({ term, value, action }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
          {action ? (
            <dd className="facts-action print:hidden">
              <a href={action.href}>
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
