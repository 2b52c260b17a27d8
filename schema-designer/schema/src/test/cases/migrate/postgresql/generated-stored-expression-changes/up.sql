ALTER TABLE public.lines ALTER COLUMN total SET EXPRESSION AS ((price * quantity) * 2);
