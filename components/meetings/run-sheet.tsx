import { AgendaClock } from "@/components/meetings/agenda-clock";
import { RunSheetPeople } from "@/components/meetings/run-sheet-people";
import { RunSheetPlace } from "@/components/meetings/run-sheet-place";
import { LinkButton } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Tense } from "@/lib/meetings/rules";
import type { RunSheet as Sheet } from "@/lib/meetings/run-sheet-queries";

type Props = { locale: Locale; sheet: Sheet; tense: Tense; now: Date };

/** Everything that whoever holds a visit has in hand: on a phone in large type, on paper one A4. */
export function RunSheet({ locale, sheet, tense, now }: Props) {
  const t = translator(locale, "facilitation", sheet.format);
  return (
    <div className={sheetClass} data-part="run-sheet">
      <RunSheetPlace locale={locale} sheet={sheet} tense={tense} />
      {sheet.agenda.length > 0 ? (
        <section className="stack" aria-labelledby="run-sheet-agenda">
          <h2 id="run-sheet-agenda">{t("sheet.title")}</h2>
          {sheet.startsAt ? null : <p>{t("sheet.noTime")}</p>}
          <AgendaClock locale={locale} sheet={sheet} now={now} />
        </section>
      ) : null}
      {sheet.groundRules.length > 0 ? (
        <section className={aloudClass} aria-labelledby="run-sheet-rules">
          <h2 id="run-sheet-rules">{t("sheet.rules")}</h2>
          {tense === "ahead" ? <p className="print:hidden">{t("sheet.rulesAloud")}</p> : null}
          <ol className={rulesClass}>
            {sheet.groundRules.map(({ key, text }) => (
              <li key={key}>{text[locale]}</li>
            ))}
          </ol>
        </section>
      ) : null}
      <RunSheetPeople locale={locale} sheet={sheet} tense={tense} />
      {sheet.guides ? (
        <p className="print:hidden">
          <LinkButton href={href(locale, to.preparation(sheet.groupId))} tone="secondary">
            {t("preparation.action")}
          </LinkButton>
        </p>
      ) : null}
      {sheet.assignment && (tense === "ahead" || sheet.assignment.handedIn === sheet.assignment.sides) ? (
        <SideBySide locale={locale} sheet={sheet} assignment={sheet.assignment} />
      ) : null}
      <section className="stack print:hidden" aria-labelledby="run-sheet-after">
        <h2 id="run-sheet-after">{t("sheet.after")}</h2>
        <p className="row">
          <LinkButton
            href={href(locale, to.attendance(sheet.meetingId))}
            tone={sheet.state === "HELD" ? "secondary" : "primary"}
          >
            {sheet.state === "HELD" ? t("sheet.held") : t("sheet.hold")}
          </LinkButton>
          {sheet.guides ? (
            <LinkButton href={href(locale, to.notes(sheet.groupId))} tone="secondary">
              {t("sheet.notes")}
            </LinkButton>
          ) : null}
          <LinkButton href={href(locale, to.insights(sheet.groupId))} tone="quiet">
            {t("sheet.insights")}
          </LinkButton>
        </p>
      </section>
    </div>
  );
}

type SideProps = {
  locale: Locale;
  sheet: Sheet;
  assignment: NonNullable<Sheet["assignment"]>;
};

function SideBySide({ locale, sheet, assignment }: SideProps) {
  const t = translator(locale, "facilitation", sheet.format);
  const { step, handedIn, sides } = assignment;
  return (
    <section className="stack print:hidden" aria-labelledby="run-sheet-assignment">
      <h2 id="run-sheet-assignment">{t("sheet.assignment")}</h2>
      {handedIn === sides ? (
        <LinkButton href={href(locale, to.assignmentSheet(sheet.groupId, step))} tone="secondary">
          {t("sheet.assignmentReady")}
        </LinkButton>
      ) : (
        <p>{t("sheet.assignmentWaits", { handedIn, sides })}</p>
      )}
    </section>
  );
}

const sheetClass =
  "flex flex-col gap-[clamp(28px,4vw,44px)] text-lg [&_h3]:text-xl print:gap-[4mm] print:text-[9.5pt]/[1.3] print:[&_.stack>*+*]:mt-[1.5mm] print:[&_h2]:text-[12pt] print:[&_h3]:text-[10.5pt]";
const aloudClass = "border-s-6 border-spruce bg-lichen-wash px-[22px] py-5 print:px-[4mm] print:py-[2mm]";
const rulesClass =
  "mt-3 list-decimal space-y-2 ps-[1.4em] marker:font-bold print:mt-[1mm] print:columns-2 print:gap-x-[8mm] print:space-y-[0.5mm]";
