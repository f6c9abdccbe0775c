-- Stored surveys say of a question that the group sees its answer, where they said the pair. As text, for jsonb is printed in one way
-- only, and no words of anybody's can look like this: quotes within them are escaped. Counted before and after, so that no answer
-- loses those who see it.
DO $$
DECLARE
  pairs CONSTANT text := 'strict $.**.seenBy ? (@ == "pair")';
  groups CONSTANT text := 'strict $.**.seenBy ? (@ == "group")';
  before integer;
  changed integer;
BEGIN
  SELECT coalesce(sum(jsonb_array_length(jsonb_path_query_array(definition, pairs::jsonpath)) + jsonb_array_length(jsonb_path_query_array(definition, groups::jsonpath))), 0)
    INTO before FROM "Survey";
  UPDATE "Survey" SET definition = replace(definition::text, '"seenBy": "pair"', '"seenBy": "group"')::jsonb
    WHERE definition @? pairs::jsonpath;
  SELECT coalesce(sum(jsonb_array_length(jsonb_path_query_array(definition, groups::jsonpath))), 0) INTO changed FROM "Survey";
  IF changed <> before OR EXISTS (SELECT FROM "Survey" WHERE definition @? pairs::jsonpath) THEN
    RAISE EXCEPTION 'of % questions that the group sees, % say so now', before, changed;
  END IF;
END $$;
