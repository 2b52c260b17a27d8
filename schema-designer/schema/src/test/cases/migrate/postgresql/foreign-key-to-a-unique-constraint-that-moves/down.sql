ALTER TABLE public.o DROP CONSTRAINT o_c;

ALTER TABLE public.c RENAME CONSTRAINT c_code_new TO c_code;

ALTER TABLE public.o ADD CONSTRAINT o_c FOREIGN KEY (c_code) REFERENCES public.c (code);
