select * from t limit :many
