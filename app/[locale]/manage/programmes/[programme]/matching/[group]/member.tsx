import { formatOf } from "@/lib/formats/registry";
import type { Waiting } from "@/lib/grouping/pairs/candidate-queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { ManagedProgramme } from "@/lib/programmes/managing-queries";

type Props = { locale: Locale; slug: string; member: Waiting; programme: ManagedProgramme; seat: number };

/** One of a drafted pair: what it seeks and offers, and whether it hosts first. */
export function Member({ locale, slug, member, programme, seat }: Props) {
  const t = translator(locale, "matching", formatOf(programme.format));
  const words = (keys: readonly string[]) =>
    keys.flatMap((key) => programme.themes.find((theme) => theme.key === key)?.label[locale] ?? []);
  return (
    <section className="stack-sm" aria-labelledby={`member-${member.id}`}>
      <h2 id={`member-${member.id}`} className="text-xl">
        <a href={href(locale, to.manage.enrolment(slug, member.id))}>{member.name}</a>
      </h2>
      <p className="text-soft">{t(`draft.${hosting[seat - 1] ?? "hostsLater"}`, { n: seat })}</p>
      {(["needs", "offers"] as const)
        .filter((kind) => member[kind].length > 0)
        .map((kind) => (
          <div key={kind}>
            <h3 className="text-base">{t(`draft.${kind}`)}</h3>
            <ul>
              {words(member[kind]).map((theme) => (
                <li key={theme}>{theme}</li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}

const hosting = ["hostsFirst", "hostsSecond", "third"] as const;
