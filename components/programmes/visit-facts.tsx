import { Icon, type IconName } from "@/components/ui/icon";
import { presentation } from "@/lib/formats/peer-visits/presentation";
import type { Locale } from "@/lib/i18n/locales";

/** What a peer visit is, in five facts. */
export function VisitFacts({ locale }: { locale: Locale }) {
  return (
    <ul className="visit-facts">
      {presentation.facts.map(({ key, title, text }) => (
        <li key={key}>
          <Icon name={icons[key] ?? "house"} />
          <h3>{title[locale]}</h3>
          <p>{text[locale]}</p>
        </li>
      ))}
    </ul>
  );
}

/** What happens, from the answer to the second visit. */
export function VisitSteps({ locale }: { locale: Locale }) {
  return (
    <ol className="visit-steps">
      {presentation.nextSteps.map(({ key, title, text }) => (
        <li key={key}>
          <h3>{title[locale]}</h3>
          <p>{text[locale]}</p>
        </li>
      ))}
    </ol>
  );
}

const icons: Record<string, IconName> = {
  time: "clock",
  assignment: "quote",
  facilitator: "people",
  confidential: "lock",
  free: "house",
};
