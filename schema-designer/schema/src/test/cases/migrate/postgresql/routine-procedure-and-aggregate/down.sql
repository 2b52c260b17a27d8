DROP PROCEDURE public.tidy(integer);

DROP AGGREGATE public.longest(text);
