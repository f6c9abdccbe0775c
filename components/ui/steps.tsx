import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; step: number; of: number };

/** "Vaihe 2/5", for the eyebrow of a page. */
export function stepOf(locale: Locale, step: number, of: number): string {
  return translator(locale, "ui")("stepOf", { step: String(step), of: String(of) });
}

/** Where one is in a long form, drawn and said. */
export function StepLine({ locale, step, of }: Props) {
  return (
    <span>
      <span className="mb-2.5 flex gap-1.25 *:h-1.5 *:w-7.5" aria-hidden="true">
        {Array.from({ length: of }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the stones of a line have no other name
          <span key={index} className={stoneAt(index + 1 - step)} />
        ))}
      </span>
      {stepOf(locale, step, of)}
    </span>
  );
}

function stoneAt(fromHere: number): string {
  if (fromHere === 0) return "bg-cloudberry outline-[1.5px] outline-ink";
  return fromHere < 0 ? "bg-spruce" : "bg-line";
}
