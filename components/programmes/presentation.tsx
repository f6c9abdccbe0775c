import { Icon } from "@/components/ui/icon";
import type { Presentation } from "@/lib/formats/presentation";
import type { Locale } from "@/lib/i18n/locales";

type Props = {
  locale: Locale;
  presentation: Presentation;
  /** Of the headings: below that of a section, or of the format's own where several are told about. */
  level?: 3 | 4;
};

/** What a format is, in a few facts. */
export function FormatFacts({ locale, presentation: { facts }, level = 3 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <ul className="format-facts">
      {facts.map(({ key, icon, title, text }) => (
        <li key={key}>
          <Icon name={icon} size="fact" />
          <Heading>{title[locale]}</Heading>
          <p>{text[locale]}</p>
        </li>
      ))}
    </ul>
  );
}

/** What happens, from the answer to the last meeting. */
export function FormatStory({ locale, presentation: { story }, level = 3 }: Props) {
  const Heading = `h${level}` as const;
  return (
    <ol className="format-story">
      {story.map(({ key, title, text }) => (
        <li key={key}>
          <Heading>{title[locale]}</Heading>
          <p>{text[locale]}</p>
        </li>
      ))}
    </ol>
  );
}
