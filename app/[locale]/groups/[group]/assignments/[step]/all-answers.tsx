import { Bridge } from "@/components/assignments/bridge";
import { Section } from "@/components/layout/page";
import { LinkButton } from "@/components/ui/button";
import type { Assignment } from "@/lib/assignments/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = { locale: Locale; assignment: Assignment; step: string };

/** The answers of all, once all are in, and the way to the sheet that is taken along to the second visit. */
export function AllAnswers({ locale, assignment, step }: Props) {
  const t = translator(locale, "assignments", assignment.format);
  const title = t("answers.title", { seats: assignment.sides.length });
  return (
    <Section
      title={title}
      actions={
        <LinkButton href={href(locale, to.assignmentSheet(assignment.groupId, step))}>
          {t("sheet.open")}
        </LinkButton>
      }
    >
      <Bridge
        locale={locale}
        format={assignment.format}
        template={assignment.template}
        sides={assignment.sides}
        caption={title}
      />
    </Section>
  );
}
