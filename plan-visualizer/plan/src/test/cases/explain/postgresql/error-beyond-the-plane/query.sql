select '😀', absent from t
