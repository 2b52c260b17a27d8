DROP RULE gone ON public.t;

CREATE RULE fresh AS
    ON UPDATE TO public.t DO  INSERT INTO public.log (id)
  VALUES (new.id);
