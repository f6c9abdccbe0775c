import { Icon } from "@/components/ui/icon";
import type { Presentation } from "@/lib/formats/presentation";
import type { Locale } from "@/lib/i18n/locales";

type Props = { locale: Locale; presentation: Presentation };

/** What a format is, in a few facts. */
export function FormatFacts({ locale, presentation: { facts } }: Props) {
  return (
    <ul className="format-facts">
      {facts.map(({ key, icon, title, text }) => (
        <li key={key}>
          <Icon name={icon} />
          <h3>{title[locale]}</h3>
          <p>{text[locale]}</p>
        </li>
      ))}
    </ul>
  );
}

/** What happens, from the answer to the last meeting. */
export function FormatStory({ locale, presentation: { story } }: Props) {
  return (
    <ol className="format-story">
      {story.map(({ key, title, text }) => (
        <li key={key}>
          <h3>{title[locale]}</h3>
          <p>{text[locale]}</p>
        </li>
      ))}
    </ol>
  );
}
