import { buttonClass, type Tone } from "@/components/ui/button";

type Props = {
  /** The change that the press says: its name and the enrolments that it is about. */
  change: string;
  of: readonly string[];
  tone?: Tone;
  /** Whom it is about, for the ear: the eye sees the row. */
  about: string;
  children: string;
};

/** A button of the pairing's form. */
export function ChangeButton({ change, of, tone = "quiet", about, children }: Props) {
  return (
    <button
      type="submit"
      name="change"
      value={`${change}:${of.join("_")}`}
      aria-label={about ? `${children}: ${about}` : undefined}
      className={buttonClass(tone, "small")}
    >
      {children}
    </button>
  );
}
