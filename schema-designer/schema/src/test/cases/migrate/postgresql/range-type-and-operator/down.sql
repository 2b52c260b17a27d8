DROP OPERATOR public.~=~ (integer, integer);

DROP TYPE public.float_range;

DROP FUNCTION public.near(integer, integer);

ALTER TABLE public.t DROP COLUMN during;
