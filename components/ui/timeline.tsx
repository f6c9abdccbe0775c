import type { ReactNode } from "react";

type Item = { key: string; when: ReactNode; children: ReactNode };

/** What happens, or happened, in order of time: an agenda or what people did. */
export function Timeline({ items }: { items: readonly Item[] }) {
  return (
    <ol className="timeline">
      {items.map((item) => (
        <li key={item.key}>
          <span className="timeline-when">{item.when}</span>
          <div>{item.children}</div>
        </li>
      ))}
    </ol>
  );
}
