ALTER TABLE public.t RENAME COLUMN a TO a_dado_swap3;

ALTER TABLE public.t RENAME COLUMN b TO a;

ALTER TABLE public.t RENAME COLUMN a_dado_swap3 TO b;
