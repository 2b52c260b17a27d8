CREATE TYPE public.point_of_interest AS (name text, x numeric(8,3), y numeric(8,3));

COMMENT ON TYPE public.point_of_interest IS 'where to go';

ALTER TABLE public.people ADD COLUMN favourite public.point_of_interest;
