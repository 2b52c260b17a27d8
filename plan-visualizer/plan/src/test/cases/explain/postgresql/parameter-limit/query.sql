select * from t order by v limit :many offset :skip
