import { pressOf } from "@/lib/grouping/pairs/press";

type Props = {
  /** The change that the press says: its name and the enrolments that it is about. */
  change: string;
  of: readonly string[];
  /** With a frame: what one would press first. */
  framed?: boolean;
  /** Whom it is about, for the ear: the eye sees the row. */
  about: string;
  children: string;
};

/** A button of the pairing's form, which says how it looks. */
export function ChangeButton({ change, of, framed, about, children }: Props) {
  return (
    <button
      type="submit"
      name="change"
      value={pressOf(change, of)}
      aria-label={about ? `${children}: ${about}` : undefined}
      data-quiet={framed ? undefined : ""}
    >
      {children}
    </button>
  );
}
