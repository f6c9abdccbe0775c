import { AgendaClock } from "@/components/meetings/agenda-clock";
import { NowLink } from "@/components/meetings/now-link";
import { RunSheetAsked } from "@/components/meetings/run-sheet-asked";
import { RunSheetFeedback } from "@/components/meetings/run-sheet-feedback";
import { RunSheetPeople } from "@/components/meetings/run-sheet-people";
import { RunSheetPlace } from "@/components/meetings/run-sheet-place";
import { RunSheetTalk } from "@/components/meetings/run-sheet-talk";
import { LinkButton } from "@/components/ui/button";
import { RuledLines } from "@/components/ui/ruled-lines";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { hasBegun, type Tense } from "@/lib/meetings/rules";
import type { RunSheet as Sheet } from "@/lib/meetings/run-sheet-queries";

type Props = { locale: Locale; sheet: Sheet; tense: Tense; now: Date };

/** Everything that whoever holds a visit has in hand: on a phone in large type, on paper one A4. */
export function RunSheet({ locale, sheet, tense, now }: Props) {
  const t = translator(locale, "facilitation", sheet.format);
  return (
    <div className={sheetClass} data-part="run-sheet">
      <RunSheetPlace locale={locale} sheet={sheet} tense={tense} />
      {sheet.without && tense === "ahead" ? (
        <p>{t("sheet.free", { name: sheet.without.name, role: sheet.without.role.label[locale] })}</p>
      ) : null}
      <Ahead locale={locale} sheet={sheet} now={now} />
      {tense === "ahead" ? <RunSheetTalk locale={locale} sheet={sheet} /> : null}
      {tense === "ahead" ? <RunSheetAsked locale={locale} sheet={sheet} /> : null}
      {sheet.agenda.length > 0 ? (
        <section className="stack" aria-labelledby="run-sheet-agenda">
          <h2 id="run-sheet-agenda">{t("sheet.title")}</h2>
          {sheet.startsAt ? null : <p>{t("sheet.noTime")}</p>}
          {sheet.days.length > 1 ? <p>{t("sheet.eachDay")}</p> : null}
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
      {sheet.assignment && (tense === "ahead" || sheet.assignment.handedIn === sheet.assignment.sides) ? (
        <SideBySide locale={locale} sheet={sheet} assignment={sheet.assignment} />
      ) : null}
      <section className="stack print:hidden" aria-labelledby="run-sheet-after">
        <h2 id="run-sheet-after">{t("sheet.after")}</h2>
        <p className="row">
          {isUnderWay(sheet, now) ? null : <Hold locale={locale} sheet={sheet} />}
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
      <div className="hidden gap-[8mm] print:flex">
        <section className="flex-1" aria-labelledby="run-sheet-lines">
          <h2 id="run-sheet-lines">{t("sheet.lines")}</h2>
          <RuledLines few />
        </section>
        {sheet.asksAfter ? <RunSheetFeedback locale={locale} sheet={sheet} /> : null}
      </div>
    </div>
  );
}

/** What whoever holds the visit does next, what it is about, and the way to each part of the sheet. */
function Ahead({ locale, sheet, now }: { locale: Locale; sheet: Sheet; now: Date }) {
  const t = translator(locale, "facilitation", sheet.format);
  const [first, last] = [sheet.clock[0], sheet.clock.at(-1)];
  const span = first && last ? { from: first.from.getTime(), until: last.until.getTime() } : null;
  const parts = [
    ...(sheet.groundRules.length > 0 ? [{ at: "run-sheet-rules", label: t("sheet.rules") }] : []),
    { at: "run-sheet-people", label: t("sheet.people") },
    { at: "run-sheet-after", label: t("sheet.after") },
  ];
  return (
    <div className={sheet.theme ? "stack" : "stack print:hidden"}>
      {sheet.theme ? (
        <p>
          <strong>{t("sheet.theme")}:</strong> {sheet.theme[locale]}
        </p>
      ) : null}
      <p className="row print:hidden">
        {isUnderWay(sheet, now) ? <Hold locale={locale} sheet={sheet} /> : null}
        {sheet.guides ? (
          <LinkButton href={href(locale, to.preparation(sheet.groupId))} tone="secondary">
            {t("preparation.action")}
          </LinkButton>
        ) : null}
      </p>
      <nav className={jumpsClass} aria-label={t("sheet.jumps")}>
        {span ? <NowLink span={span} now={now.getTime()} label={t("sheet.now")} /> : null}
        {parts.map(({ at, label }) => (
          <a key={at} href={`#${at}`}>
            {label}
          </a>
        ))}
      </nav>
    </div>
  );
}

/** Once a visit has begun, who came is what is asked next. */
function isUnderWay(sheet: Sheet, now: Date): boolean {
  return sheet.state === "HELD" || hasBegun(sheet, now);
}

function Hold({ locale, sheet: { format, meetingId, state } }: { locale: Locale; sheet: Sheet }) {
  const t = translator(locale, "facilitation", format);
  return (
    <LinkButton
      href={href(locale, to.attendance(meetingId))}
      tone={state === "HELD" ? "secondary" : "primary"}
    >
      {state === "HELD" ? t("sheet.held") : t("sheet.hold")}
    </LinkButton>
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
  "flex flex-col gap-[clamp(28px,4vw,44px)] text-lg [&_h3]:text-xl print:gap-[2.5mm] print:text-[9.5pt]/[1.3] print:[&_.stack>*+*]:mt-[1.5mm] print:[&_h2]:text-[12pt] print:[&_h3]:text-[10.5pt]";
const aloudClass = "border-s-6 border-spruce bg-lichen-wash px-5.5 py-5 print:px-[4mm] print:py-[2mm]";
const rulesClass =
  "mt-3 list-decimal space-y-2 ps-[1.4em] marker:font-bold print:mt-[1mm] print:columns-2 print:gap-x-[8mm] print:space-y-[0.5mm]";

const jumpsClass = "flex flex-wrap gap-x-6 text-base print:hidden *:inline-flex *:min-h-11 *:items-center";
