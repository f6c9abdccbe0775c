import { Section } from "@/components/layout/page";
import { DefinitionList } from "@/components/ui/definition-list";
import type { Proposal } from "@/lib/groups/queries";
import type { Locale, Localised } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { formatAnswer, questionsOf } from "@/lib/surveys/rules";

type Face = Proposal["others"][number];
type Props = { locale: Locale; face: Face; themes: readonly { key: string; label: Localised }[] };

const told = [
  "offers",
  "offersWords",
  "needs",
  "needsWords",
  "hopes",
  "workingLanguages",
  "headcount",
] as const;

/** Who is proposed: its own words, as far as it lets the pair see them. */
export function OtherFace({ locale, face, themes }: Props) {
  const t = translator(locale, "proposals");
  const website = textOf(face, "website");
  const items = told.flatMap((key) => {
    const said = answerOf(locale, face, key, themes);
    return said.length > 0 ? [{ term: t(`about.${key}`), value: <Said lines={said} /> }] : [];
  });
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
  return (
    <Section title={t("who")}>
      <div className="face">
        <p className="face-name">{face.name}</p>
        {face.municipality ? <p className="soft">{face.municipality}</p> : null}
        {textOf(face, "description") ? <p className="face-words">{textOf(face, "description")}</p> : null}
      </div>
      <DefinitionList items={[...items, ...link]} />
    </Section>
  );
}

function Said({ lines }: { lines: readonly string[] }) {
  const [only] = lines;
  if (lines.length === 1) return only;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
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
