CREATE TABLE a (id integer);
-- +goose Up
