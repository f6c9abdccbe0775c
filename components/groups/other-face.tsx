import { Section } from "@/components/layout/page";
import { shortName } from "@/components/tasks/names";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Proposal } from "@/lib/groups/queries";
import type { Locale, Localised } from "@/lib/i18n/locales";
import type { Worded } from "@/lib/i18n/overrides";
import { translator } from "@/lib/i18n/translator";
import { formatAnswer, questionsOf } from "@/lib/surveys/rules";

type Face = Proposal["others"][number];
type Props = {
  locale: Locale;
  format: Worded;
  face: Face;
  others: number;
  themes: readonly { key: string; label: Localised }[];
};

/** Each thing told of them: what they chose, and their own words on it. */
const told = [
  { key: "offers", words: "offersWords" },
  { key: "needs", words: "needsWords" },
  { key: "hopes" },
  { key: "workingLanguages" },
  { key: "headcount" },
] as const;

type Faces = Pick<Props, "locale" | "format"> & { faces: readonly Face[] };

/** Who are proposed, each in its own words. */
export function OtherFaces({ locale, format, faces }: Faces) {
  return (
    <Section title={translator(locale, "proposals", format)("who")}>
      {faces.map((face) => {
        const description = textOf(face, "description");
        return (
          <div key={face.seat} className="face">
            <p className="face-name">{face.name}</p>
            {face.municipality ? <p className="soft">{face.municipality}</p> : null}
            {description ? <p className="face-words">{description}</p> : null}
          </div>
        );
      })}
    </Section>
  );
}

/** What else one that is proposed lets the others see. */
export function OtherAnswers({ locale, format, face, others, themes }: Props) {
  const t = translator(locale, "proposals", format);
  const items = told.flatMap(({ key, ...more }) => {
    const chosen = answerOf(locale, face, key, themes);
    const words = "words" in more ? textOf(face, more.words) : "";
    return chosen.length > 0 || words
      ? [{ term: t(`about.${key}`), value: <Said chosen={chosen} words={words} /> }]
      : [];
  });
  const website = textOf(face, "website");
  const link = website
    ? [
        {
          term: t("about.website"),
          value: (
            <a href={website} rel="noreferrer">
              {bare(website)}
            </a>
          ),
        },
      ]
    : [];
  if (items.length + link.length === 0) return null;
  return (
    <Section title={t("about.title", { others, name: shortName(face.name) })}>
      <DefinitionList items={[...items, ...link]} />
    </Section>
  );
}

function Said({ chosen, words }: { chosen: readonly string[]; words: string }) {
  return (
    <div className="stack-sm">
      {chosen.length > 0 ? <p>{chosen.join(", ")}</p> : null}
      {words ? <p className="said-words">{words}</p> : null}
    </div>
  );
}

function answerOf(locale: Locale, face: Face, key: string, themes: Props["themes"]): string[] {
  const question = questionsOf(face.definition).find((one) => one.key === key);
  return question ? formatAnswer(question, face.seen, locale, themes) : [];
}

function textOf(face: Face, key: string): string {
  const said = face.seen[key];
  return typeof said === "string" ? said : "";
}

function bare(address: string): string {
  return address.replace(/^https?:\/\//, "").replace(/\/$/, "");
}
