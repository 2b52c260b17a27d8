-- +goose Up
CREATE TABLE a (id integer);
-- +goose StatementBegin
CREATE FUNCTION f() RETURNS integer AS $$
BEGIN
  RETURN 1;
END;
$$ LANGUAGE plpgsql;
-- +goose StatementEnd
CREATE TABLE b (id integer);

-- +goose Down
DROP FUNCTION f();
DROP TABLE b;
DROP TABLE a;
