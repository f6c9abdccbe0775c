-- The line under a contact's name, address and number says what is done: the partner sees them once everybody has said yes.

UPDATE "Survey" s
SET definition = jsonb_set(s.definition, '{pages}', (
  SELECT jsonb_agg(jsonb_set(page, '{questions}', (
    SELECT jsonb_agg(
      CASE WHEN question->>'key' IN ('contactName', 'email', 'phone')
        THEN jsonb_set(question, '{seenBy}', '"agreed"') ELSE question END ORDER BY q)
    FROM jsonb_array_elements(page->'questions') WITH ORDINALITY AS questions(question, q))) ORDER BY p)
  FROM jsonb_array_elements(s.definition->'pages') WITH ORDINALITY AS pages(page, p)))
WHERE s.step = 'intake' AND jsonb_array_length(s.definition->'pages') > 0;
