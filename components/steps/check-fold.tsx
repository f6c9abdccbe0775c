import type { FoldProps } from "@/components/steps/drawn";
import { OpenTasks } from "@/components/steps/open-tasks";
import { LinkButton } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { isOf } from "@/lib/formats/occurrences";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import { formatDateTime } from "@/lib/time/format";

/** A technical check: what it is and when, and the way to one's own minutes of it. */
export function CheckFold({ locale, group, at, now }: FoldProps) {
  if (!isOf(at, "check")) return null;
  const { step } = at;
  const found = group.facts.checks.find((one) => one.step === step.key);
  const { timeZone: zone } = group.programme;
  return (
    <Disclosure
      summary={step.title[locale]}
      detail={found?.startsAt ? formatDateTime(found.startsAt, { locale, zone, now }) : null}
    >
      <p>{step.intro[locale]}</p>
      <OpenTasks
        locale={locale}
        group={group}
        now={now}
        tasks={group.plan.filter((task) => task.step === step.key)}
      />
      {found ? (
        <p>
          <LinkButton tone="secondary" href={href(locale, to.check(group.id, step.key))}>
            {translator(locale, "checks", group.programme.format)("open")}
          </LinkButton>
        </p>
      ) : null}
    </Disclosure>
  );
}
