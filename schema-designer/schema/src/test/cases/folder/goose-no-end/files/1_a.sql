-- +goose Up
CREATE TABLE a (id integer);
-- +goose StatementBegin
CREATE TABLE b (id integer);
