ALTER TABLE public.t RENAME CONSTRAINT old_check TO new_check;

ALTER TABLE public.t RENAME CONSTRAINT old_unique TO new_unique;

ALTER TABLE public.t RENAME CONSTRAINT t_pkey TO t_pk;
