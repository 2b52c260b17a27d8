ALTER TABLE public.t RENAME CONSTRAINT t_pk TO t_pkey;

ALTER TABLE public.t RENAME CONSTRAINT new_unique TO old_unique;

ALTER TABLE public.t RENAME CONSTRAINT new_check TO old_check;
