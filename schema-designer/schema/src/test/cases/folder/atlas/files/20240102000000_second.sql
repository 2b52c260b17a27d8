-- atlas:delimiter \n\n\n

CREATE FUNCTION f() RETURNS integer AS $$
BEGIN
  RETURN 1;
END;
$$ LANGUAGE plpgsql


CREATE TABLE b (id integer)
