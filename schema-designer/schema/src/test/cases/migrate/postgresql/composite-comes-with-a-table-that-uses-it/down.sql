ALTER TABLE public.people DROP COLUMN favourite;

DROP TYPE public.point_of_interest;
