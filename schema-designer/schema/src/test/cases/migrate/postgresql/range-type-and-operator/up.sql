ALTER TABLE public.t ADD COLUMN during public.float_range;

CREATE OR REPLACE FUNCTION public.near(a integer, b integer)
 RETURNS boolean
 LANGUAGE sql
 IMMUTABLE
AS $function$SELECT abs(a - b) < 10$function$;

CREATE TYPE public.float_range AS RANGE (SUBTYPE = double precision, SUBTYPE_DIFF = float8mi);

CREATE OPERATOR public.~=~ (FUNCTION = public.near, LEFTARG = integer, RIGHTARG = integer, COMMUTATOR = OPERATOR(public.~=~));
