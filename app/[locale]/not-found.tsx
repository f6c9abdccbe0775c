/**
 * Hardly anybody sees this: `server/front` answers with a whole page where there is none. What React's router fetches by itself, after
 * a form, ends here, and then the browser asks for the page again.
 */
export default function NotFound() {
  return <meta httpEquiv="refresh" content="0" />;
}
