import { Coming } from "@/components/meetings/coming";
import { PhoneLink } from "@/components/people/reach";
import { hasCompany } from "@/lib/formats/parts";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Tense } from "@/lib/meetings/rules";
import type { RunSheet } from "@/lib/meetings/run-sheet-queries";

/** Who is coming from both sides, in which role, and what to keep in mind for them. */
export function RunSheetPeople({ locale, sheet, tense }: { locale: Locale; sheet: RunSheet; tense: Tense }) {
  const t = translator(locale, "facilitation", sheet.format);
  const isOrdered = hasCompany(sheet.format);
  const hosted = sheet.sides.some(({ isHost }) => isHost);
  return (
    <section className="stack" aria-labelledby="run-sheet-people">
      <h2 id="run-sheet-people">{translator(locale, "meetings", sheet.format)(`visit.${tense}.comes`)}</h2>
      <div className={sidesClass}>
        {sheet.sides.map((side) => (
          <div key={side.name}>
            <h3>
              {hosted ? `${side.name}, ${side.isHost ? t("sheet.host") : t("sheet.guest")}` : side.name}
            </h3>
            <ul className={peopleClass}>
              {side.people.map(({ name, role, isContact, phone, coming, ...place }) => (
                <li key={name}>
                  {name}
                  {sheet.state === "SCHEDULED" && tense === "ahead" ? (
                    <Coming locale={locale} format={sheet.format} coming={coming} />
                  ) : null}
                  <span className={roleClass}>
                    {" "}
                    {[role?.[locale], isContact ? t("sheet.contact") : null].filter(Boolean).join(", ")}
                    {phone ? <Phone number={phone} /> : null}
                    {placeWords(locale, sheet, place)}
                  </span>
                </li>
              ))}
              {side.walkIns.map((name, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two who came may have one name, and the list is in the order they came.
                <li key={place}>
                  {name} <span className={roleClass}>{t("sheet.walkIn")}</span>
                </li>
              ))}
            </ul>
            {isOrdered && tense === "ahead" && side.people.some(({ isContact }) => isContact) ? (
              <p className="max-w-measure">{t("sheet.ordererComes")}</p>
            ) : null}
          </div>
        ))}
      </div>
      {tense === "ahead"
        ? sheet.quiet.map((name) => (
            <p key={name} className="max-w-measure print:hidden">
              {t("sheet.quiet", { name })}
            </p>
          ))
        : null}
      {tense === "ahead" ? <Wishes locale={locale} sheet={sheet} /> : null}
    </section>
  );
}

/** Of who has a place: what they need, who comes along, and whether they take part from afar. */
function placeWords(locale: Locale, { format }: RunSheet, { needs, assistants, remote }: PlaceWords): string {
  const t = translator(locale, "places", format);
  return [
    remote ? t("sheet.remote") : null,
    assistants ? t("sheet.with", { count: assistants }) : null,
    needs ? t("sheet.needs", { needs }) : null,
  ]
    .filter(Boolean)
    .join(". ");
}

type PlaceWords = Pick<RunSheet["sides"][number]["people"][number], "needs" | "assistants" | "remote">;

function Phone({ number }: { number: string }) {
  return (
    <>
      {" · "}
      <PhoneLink phone={number} />
    </>
  );
}

/** What the place card and the enrolments say of food, interpreting and the like. */
function Wishes({ locale, sheet }: { locale: Locale; sheet: RunSheet }) {
  const t = translator(locale, "facilitation", sheet.format);
  const { diets, interpretation } = sheet.place;
  const told = [
    ...(diets ? [{ key: "diets", who: t("sheet.diets"), text: diets }] : []),
    ...(interpretation
      ? [{ key: "interpretation", who: t("sheet.interpretation"), text: interpretation }]
      : []),
    ...sheet.sides.flatMap(({ name, wishes }) =>
      wishes.map(({ key, text }) => ({ key: `${name}-${key}`, who: name, text })),
    ),
  ];
  // What guests need stands beside their names.
  const isBeside = sheet.sides.some(({ people }) => people.some(({ needs }) => needs));
  if (told.length === 0 && isBeside) return null;
  return (
    <div className="stack-sm">
      <h3>{t("sheet.wishes")}</h3>
      {told.length === 0 ? <p>{t("sheet.noWishes")}</p> : null}
      <ul>
        {told.map(({ key, who, text }) => (
          <li key={key}>
            <strong>{who}:</strong> {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

const sidesClass =
  "grid gap-x-10 gap-y-5 sm:grid-cols-2 print:grid-cols-2 print:gap-x-[8mm] print:gap-y-[2mm]";
const peopleClass = "mt-1.5 *:border-t *:border-line *:py-1.5 print:*:break-inside-avoid print:*:py-[0.5mm]";
const roleClass = "block text-sm text-soft print:inline [&_a]:whitespace-nowrap";
