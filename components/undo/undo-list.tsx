import type { ComponentProps } from "react";
import { UndoLine } from "@/components/undo/undo-line";
import type { UndoRow } from "@/lib/undo/queries";

type Props = Omit<ComponentProps<typeof UndoLine>, "undo"> & { undos: readonly UndoRow[] };

/** Changes that can be taken back, the newest first; nothing where there are none. */
export function UndoList({ undos, ...shared }: Props) {
  if (undos.length === 0) return null;
  return (
    <ul className="*:border-t *:border-line" data-part="undo-list">
      {undos.map((undo) => (
        <li key={undo.id}>
          <UndoLine undo={undo} {...shared} />
        </li>
      ))}
    </ul>
  );
}
