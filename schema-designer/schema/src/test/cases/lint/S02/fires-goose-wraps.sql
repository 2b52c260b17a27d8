-- engine: sqlite
-- +goose Up
PRAGMA foreign_keys=OFF;
DROP TABLE x;
