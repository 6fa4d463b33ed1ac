"""Draws the charts of the sample posters as SVG. All data are invented; the seed is fixed."""
import random

FONT = 'font-family="Source Sans Pro"'
INK, MUTED, GRID = "#22303a", "#5c6b75", "#dfe4e6"


def text(x, y, s, size=22, anchor="middle", fill=INK, weight=400, extra=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" {FONT} font-size="{size}" font-weight="{weight}" fill="{fill}" text-anchor="{anchor}" {extra}>{s}</text>'


def line(x1, y1, x2, y2, stroke=GRID, width=1.5, extra=""):
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{stroke}" stroke-width="{width}" {extra}/>'


def rect(x, y, w, h, fill, rx=0):
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{w:.1f}" height="{h:.1f}" rx="{rx}" fill="{fill}"/>'


def svg(w, h, parts):
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" height="{h}">' + "".join(parts) + "</svg>"


def events(n, dead, horizon, seed, shape):
    rng = random.Random(seed)
    return sorted(horizon * rng.random() ** shape for _ in range(dead)), n


def survival(curves, horizon, xticks, xlabel, y0, yticks, risk, w=1000, h=760, down=True, loss=0.0):
    """curves: (label, color, (times, n), label y offset); down: survival, else cumulative incidence."""
    L, R, T, B = 100, w - 150, 30, h - 90 - 44 * len(risk)
    X = lambda t: L + (R - L) * t / horizon
    Y = lambda v: T + (B - T) * (1 - (v - y0[0]) / (y0[1] - y0[0]))
    p = []
    for v in yticks:
        p += [line(L, Y(v), R, Y(v)), text(L - 14, Y(v) + 8, f"{v}%", 24, "end", MUTED)]
    for t in xticks:
        p += [line(X(t), B, X(t), B + 8, INK), text(X(t), B + 36, t, 24, fill=MUTED)]
    p += [line(L, B, R, B, INK, 2), text((L + R) / 2, B + 72, xlabel, 24, fill=INK)]
    for label, color, (times, n), dy in curves:
        pts, up, lo, k = [(0, 0.0)], [], [], 0
        for t in times:
            pts.append((t, 100 * k / n))
            k += 1
            pts.append((t, 100 * k / n))
        pts.append((horizon, 100 * k / n))
        f = (lambda v: 100 - v) if down else (lambda v: v)
        for t, v in pts:
            q = v / 100
            e = 196 * (q * (1 - q) / (n * (1 - loss * t / horizon))) ** 0.5
            up.append((X(t), Y(min(100, f(v) + e))))
            lo.append((X(t), Y(max(y0[0], f(v) - e))))
        d = " ".join(f"{x:.1f},{y:.1f}" for x, y in up + lo[::-1])
        p.append(f'<polygon points="{d}" fill="{color}" fill-opacity=".14"/>')
        d = " ".join(f"{X(t):.1f},{Y(f(v)):.1f}" for t, v in pts)
        p.append(f'<polyline points="{d}" fill="none" stroke="{color}" stroke-width="5" stroke-linejoin="round"/>')
        end = f(pts[-1][1])
        shown = f"{end:.0f}%" if down else f"{end:.1f}%"
        p += [text(R + 12, Y(end) + 2 + dy, label, 25, "start", color, 600), text(R + 12, Y(end) + 32 + dy, shown, 30, "start", color, 700)]
    y = B + 112
    for color, counts in risk:
        p.append(rect(L - 62, y - 17, 18, 18, color, 3))
        for t, c in zip(xticks, counts):
            p.append(text(X(t), y, c, 22, fill=MUTED))
        y += 38
    if risk:
        p.append(text(R + 34, B + 131, "at risk", 22, "start", MUTED))
    return svg(w, h, p)


def pairs(rows, colors, legend, w=700, scale=37):
    """Horizontal paired bars, the label above each pair: (label, a, b)."""
    p, L, R, y = [], 4, w - 90, 60
    for i, (name, c) in enumerate(zip(legend, colors)):
        p += [rect(L + i * 260, 6, 26, 26, c, 4), text(L + 38 + i * 260, 29, name, 29, "start")]
    for label, *vals in rows:
        p.append(text(L, y + 34, label, 30, "start", weight=600))
        y += 44
        for v, c in zip(vals, colors):
            p += [rect(L, y + 4, (R - L) * v / scale, 38, c, 4), text(L + (R - L) * v / scale + 12, y + 34, f"{v:.1f}%", 29, "start")]
            y += 44
        y += 22
    return svg(w, y, p)


def columns(labels, vals, color, hot, ylabel, w=820, h=560):
    p, L, R, T, B = [], 0, w, 60, h - 90
    step = (R - L) / len(vals)
    for i, (l, v) in enumerate(zip(labels, vals)):
        x, bh = L + step * i, (B - T) * v / max(vals)
        p += [rect(x + 10, B - bh, step - 20, bh, hot if i >= 3 else color, 5), text(x + step / 2, B - bh - 12, v, 28, weight=700), text(x + step / 2, B + 36, l, 25, fill=MUTED)]
    p += [line(L, B, R, B, INK, 2), text((L + R) / 2, B + 78, ylabel, 25)]
    return svg(w, h, p)


def forest(rows, color, w=860):
    """(label, n, hr, lo, hi)"""
    from math import log
    p, L, R, y = [], 320, w - 240, 30
    X = lambda v: L + (R - L) * (log(v) - log(0.4)) / (log(2.0) - log(0.4))
    H = 40 + 66 * len(rows)
    p.append(line(X(1), 10, X(1), H, MUTED, 2, 'stroke-dasharray="6 6"'))
    for label, n, m, lo, hi in rows:
        y += 22
        b = 700 if label == "All patients" else 400
        p += [text(8, y + 8, label, 26, "start", weight=b), text(L - 24, y + 8, n, 24, "end", MUTED), line(X(lo), y, X(hi), y, color, 4)]
        s = 9 + n / 60
        p += [rect(X(m) - s, y - s, 2 * s, 2 * s, color, 3), text(w - 4, y + 8, f"{m:.2f} ({lo:.2f}–{hi:.2f})", 25, "end", weight=b)]
        y += 44
    p.append(line(L, H, R, H, INK, 2))
    for v in (0.5, 0.7, 1.0, 1.5, 2.0):
        p += [line(X(v), H, X(v), H + 8, INK), text(X(v), H + 36, f"{v:g}", 24, fill=MUTED)]
    p += [text(X(0.6), H + 74, "← repair", 24, fill=MUTED), text(X(1.5), H + 74, "replacement →", 24, fill=MUTED)]
    return svg(w, H + 90, p)


TEAL, OCHRE, NAVY, CORAL = "#1f6470", "#c8792b", "#26406b", "#c9543f"


def mitral(h):
    return survival([("Repaired", NAVY, events(431, 112, 5, 11, 1.05), -26), ("Replaced", CORAL, events(211, 72, 5, 5, 1.1), -6)], 5, range(6), "Years after operation", (40, 100), (40, 60, 80, 100),
                    [(NAVY, (431, 398, 351, 298, 241, 187)), (CORAL, (211, 189, 162, 133, 104, 77))], loss=0.5, h=h)


CHARTS = {
    "frailty-km": survival([("Frail", OCHRE, events(308, 34, 12, 3, 1.25), -8), ("Not frail", TEAL, events(976, 45, 12, 9, 1.1), -8)], 12, (0, 3, 6, 9, 12), "Months after operation", (0, 16), (0, 4, 8, 12, 16),
                           [(OCHRE, (308, 294, 286, 279, 268)), (TEAL, (976, 958, 947, 936, 914))], down=False, h=960),
    "frailty-bars": pairs([("Discharge to a facility", 32.1, 13.0), ("Stay over 10 days", 27.9, 15.0), ("Death at 30 days", 2.6, 1.2)], (OCHRE, TEAL), ("Frail (308)", "Not frail (976)")),
    "rheumatic-wait": columns(["&lt; 6", "6–11", "12–23", "24–47", "48–71", "≥ 72"], [22, 31, 44, 58, 36, 23], "#b9c9b4", "#2f6b4f", "Months from first diagnosis to surgical consultation (patients)"),
    "mitral-km": mitral(900),
    "mitral-km-wide": mitral(700),
    "mitral-forest": forest([("All patients", 642, 0.81, 0.63, 1.04), ("Age 75–79", 388, 0.76, 0.54, 1.06), ("Age 80 or older", 254, 0.88, 0.61, 1.27), ("Posterior leaflet", 431, 0.77, 0.56, 1.05), ("Anterior or both", 211, 0.90, 0.59, 1.38), ("Atrial fibrillation", 247, 0.86, 0.58, 1.27)], NAVY),
}
