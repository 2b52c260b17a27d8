DROP INDEX public.m_one;

ALTER TABLE public.m DROP CONSTRAINT not_so_many;

ALTER TABLE public.m DROP CONSTRAINT m_pkey;

ALTER TABLE public.m DROP COLUMN amount;
