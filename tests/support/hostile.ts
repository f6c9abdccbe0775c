/** What may be typed wherever text is: markup, formulas, templates, lines of mails and calendars, letters that turn or cover others. */
export const hostile = [
  ...[
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "</textarea><script>alert(1)",
  ],
  ...[
    '=HYPERLINK("http://evil.example")',
    "+1+1",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(A1)",
    "\t=1+1",
    "；=1+1",
    '";=1+1',
  ],
  ...["{{x}} #{7*7} <%= 7 %> %s %00", "{programme} {x, plural, other {y}} '{'", "<b>{x}</b>"],
  ...[
    "a\r\nATTENDEE:mailto:x@evil.example\r\nX-EVIL:1",
    "a\nEND:VEVENT\nBEGIN:VALARM",
    "a\u2028X-EVIL:1",
    "\tx;y,z\\n",
  ],
  ...[
    "a\r\nBcc: x@evil.example",
    'x" <x@evil.example>, "y',
    "a\r\n\r\n.\r\nMAIL FROM:<x@evil.example>",
    "=?utf-8?q?=0D=0ABcc:_x?=",
  ],
  ...[
    "\u202eoikealta\u2066x",
    "a\u0007b\u001b[31m",
    "z\u0337\u0327a\u0334",
    "𐍈👩‍👩‍👧‍👦",
    "javascript:alert(1)",
    "ä".repeat(400),
  ],
];

/** The same with what a body of a form may hold besides: bytes that no database keeps, half a letter, letters without end, names that objects have. */
export const typedIntoForms = [
  ...hostile,
  ...[
    "a\u0000b",
    "\u0000",
    "a\ud800b",
    "\udfff",
    "z\u0337".repeat(3000),
    "👩‍👩‍👧‍👦".repeat(500),
    "ä".repeat(100_000),
  ],
  ...[
    "__proto__",
    "constructor",
    "toString",
    "' or 1=1 --",
    '\'; drop table "User"; --',
    "$1 $text$ \\x00",
    "%E0%A4%A",
  ],
];
