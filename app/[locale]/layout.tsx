import { cookies, headers } from "next/headers";
import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AccountLinks } from "@/components/layout/account-links";
import { ErrorWords } from "@/components/layout/error-words";
import { SiteFooter } from "@/components/layout/footer";
import { SiteHeader } from "@/components/layout/header";
import { KeepTyped } from "@/components/ui/keep-typed";
import { type Reader, ReaderContext } from "@/components/ui/reader-context";
import { StaticPart } from "@/components/ui/static-part";
import { StatusShapes } from "@/components/ui/status-shapes";
import { cookieName } from "@/lib/auth/cookies";
import { currentViewer } from "@/lib/auth/gate";
import { shownAs } from "@/lib/auth/shown-as";
import { getAccount } from "@/lib/conveners/account-queries";
import { getKeptForm } from "@/lib/forms/kept-queries";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { href, to } from "@/lib/kernel/addresses";
import type { Viewer } from "@/lib/kernel/viewer";

type Props = { params: Promise<{ locale: string }>; children: ReactNode };

/** What stands around every page: the language, the type, the head and the foot. */
export default async function Layout({ params, children }: Props) {
  const locale = await knownLocale(params);
  const t = translator(locale, "layout");
  const path = await pathWithoutLocale();
  const id = (await headers()).get("x-request-id") ?? "";
  const viewer = await currentViewer();
  const { signedIn, manages, mark } = shownAs() ?? (await getAccount(viewer));
  return (
    <html lang={locale}>
      <head>
        <meta name="description" content={t("description")} />
        <meta name="theme-color" content="#fbf8f3" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#121815" media="(prefers-color-scheme: dark)" />
        <meta name="format-detection" content="telephone=no, date=no, address=no, email=no" />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
      </head>
      <body>
        <StatusShapes />
        <StaticPart className="contents">
          <SiteHeader
            locale={locale}
            path={path}
            nav={[{ href: href(locale, to.front()), label: t("programmes"), current: path === "" }]}
            account={<AccountLinks locale={locale} path={path} signedIn={signedIn} manages={manages} />}
          />
        </StaticPart>
        <ReaderContext value={{ mark, path, kept: await keptHere(viewer, path) }}>
          <KeepTyped />
          <ErrorWords
            value={{
              title: t("error.title"),
              lead: t("error.lead"),
              again: t("error.again"),
              action: t("error.action"),
              home: href(locale, to.front()),
              id: id ? t("error.id", { id }) : "",
            }}
          >
            {children}
          </ErrorWords>
        </ReaderContext>
        <StaticPart className="contents">
          <SiteFooter locale={locale} />
        </StaticPart>
      </body>
    </html>
  );
}

async function knownLocale(params: Props["params"]): Promise<Locale> {
  const { locale } = await params;
  return isLocale(locale) ? locale : notFound();
}

/** What was typed on this page before and not taken. A browser without the cookie costs nothing. */
async function keptHere(viewer: Viewer, path: string): Promise<Reader["kept"]> {
  const cookie = (await cookies()).get(cookieName("kept"))?.value;
  const kept = cookie ? await getKeptForm(viewer, cookie, path, new Date()) : null;
  return kept && { form: kept.form, values: kept.values };
}

/** The address that was asked for, without its language: the switch of languages keeps the place. */
async function pathWithoutLocale(): Promise<string> {
  const path = (await headers()).get("x-path") ?? "";
  return path.replace(/^\/[a-z]{2}(?=[/?]|$)/, "");
}
