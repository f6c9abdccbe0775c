"use client";

import { useErrorWords } from "@/components/layout/error-words";
import { buttonClass } from "@/components/ui/button";

/** Something broke on our side: says so, and that what was sent is safe. */
export default function ErrorPage({ reset }: { error: Error; reset: () => void }) {
  const words = useErrorWords();
  if (words === null) return null;
  return (
    <main id="content" tabIndex={-1} className="shell">
      <div className="page page-text">
        <div className="page-head stack">
          <h1>{words.title}</h1>
          <p className="lead">{words.lead}</p>
          {words.id ? <p className="text-soft">{words.id}</p> : null}
          <div className="row">
            <button type="button" className={buttonClass()} onClick={reset}>
              {words.again}
            </button>
            <a href={words.home}>{words.action}</a>
          </div>
        </div>
      </div>
    </main>
  );
}
