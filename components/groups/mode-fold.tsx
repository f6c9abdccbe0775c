import { meetingsWords } from "@/components/groups/mode-words";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { modesIn } from "@/lib/formats/modes";
import { modeOf } from "@/lib/formats/shape";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { mayChangeMode } from "@/lib/meetings/mode-rules";
import type { GroupPlan } from "@/lib/tasks/queries";

/** In which mode a group goes about it, and for those who may change it the way there. */
export function ModeFold({ locale, group }: { locale: Locale; group: GroupPlan }) {
  const { programme, facts, state, standing } = group;
  const { format } = programme;
  const own = modesIn(format, facts).find(({ key }) => key === modeOf(format, facts));
  if (!own) return null;
  const t = translator(locale, "groups", format);
  return (
    <Disclosure summary={t("mode.title")} detail={own.label[locale]}>
      <p>{meetingsWords(locale, format, own.meetings)}</p>
      {mayChangeMode(format, state, standing) ? (
        <p>
          <LinkButton tone="secondary" href={href(locale, to.mode(group.id))}>
            {t("mode.change")}
          </LinkButton>
        </p>
      ) : null}
    </Disclosure>
  );
}
