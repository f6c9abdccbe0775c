import "@/app/sheets/manage.css";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { herePath, managingViewer } from "@/app/[locale]/manage/here";
import { navClass, shellClass } from "@/components/layout/shell";
import { SearchKey } from "@/components/search/search-key";
import { SearchWay } from "@/components/search/search-way";
import { StaticPart } from "@/components/ui/static-part";
import { getManagingStanding } from "@/lib/conveners/queries";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

/** Around the coordinators' and the administrator's pages: their parts. Who has no part in them is told that they do not exist. */
export default async function ManageLayout({ params, children }: Props) {
  const { locale } = (await params) as { locale: Locale };
  const { coordinates, administers } = await getManagingStanding(await managingViewer());
  if (!coordinates && !administers) notFound();
  const t = translator(locale, "programmes", null);
  const here = await herePath();
  const links = [
    ...(coordinates ? (["front", "programmes", "organisations", "people"] as const) : []),
    ...(administers ? (["conveners"] as const) : []),
  ];
  return (
    <>
      <nav className="border-b border-line text-sm print:hidden" aria-label={t("manage.nav.label")}>
        <StaticPart className={`${shellClass} ${navClass} gap-x-5`}>
          {links.map((link) => {
            const path = to.manage[link]();
            const isHere = link === "front" ? here.split("?")[0] === path : here.startsWith(path);
            return (
              <a key={link} href={href(locale, path)} aria-current={isHere ? "page" : undefined}>
                {t(`manage.nav.${link === "front" ? "board" : link}`)}
              </a>
            );
          })}
          <SearchWay locale={locale} isHere={here.startsWith(to.manage.search())} />
        </StaticPart>
      </nav>
      <SearchKey at={href(locale, to.manage.search())} />
      {children}
    </>
  );
}
