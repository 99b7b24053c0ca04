// The types of <microneedling-planner>. See the README for what each member means.

export type PlannerStatus = "empty" | "general" | "answered" | "ask-first" | "postponed" | "stopped";

export interface PlannerRange { readonly min: number; readonly max: number }

export interface PlannerFigure extends PlannerRange {
  /** The ids of the concerns, or of the chosen combinations, that set it. */
  readonly because: readonly string[];
  readonly grade: "A" | "B" | "C" | "D";
  readonly sources: readonly string[];
  readonly origin: "protocol" | "clinic";
}

export interface PlannedCombination {
  readonly id: string;
  readonly for: readonly string[];
  /** For the best supported of them. */
  readonly fit: "supported" | "limited";
  /** How well it is supported for each concern. */
  readonly support: readonly {
    readonly concern: string;
    readonly fit: "supported" | "limited";
    readonly grade: "A" | "B" | "C" | "D";
    readonly sources: readonly string[];
  }[];
  readonly timing: "same-session" | "separate" | "replaces-session";
  /** How many visits with it the course has. */
  readonly visits: PlannerRange;
  readonly spacingWeeks: PlannerRange | null;
  readonly extraDowntimeDays: PlannerRange;
  readonly chosen: boolean;
  /** Whether it can show for longer than the visitor accepts; null where they did not say. */
  readonly exceedsRedness: boolean | null;
  /** The chosen combinations that cannot go with it. */
  readonly inConflictWith: readonly string[];
  readonly ruledOutBy: readonly string[];
}

export interface PlannerCourse {
  readonly area: string;
  readonly concerns: readonly string[];
  readonly sessions: PlannerFigure;
  readonly intervalWeeks: PlannerFigure;
  readonly durationWeeks: PlannerRange;
  /** How many appointments in all: the sessions, and what a chosen combination adds between them. */
  readonly appointments: PlannerRange;
  readonly downtimeDays: PlannerFigure;
  readonly combinations: readonly PlannedCombination[];
  readonly results: readonly { readonly concern: string; readonly weeks: PlannerFigure }[];
  /** Weeks from the first session until a change usually shows, over all concerns. */
  readonly resultsWeeks: PlannerFigure | null;
  readonly maintenanceMonths: PlannerFigure | null;
  /** Whether a session can show for longer than the visitor accepts; null where they did not say. */
  readonly exceedsRedness: boolean | null;
  /** Suggested dates; empty while no start can be named. */
  readonly calendar: readonly PlannerAppointment[];
  /** What it comes to, where the clinic's protocol says what a session costs. */
  readonly price: {
    readonly currency: string;
    readonly min: number;
    readonly max: number;
    /** Chosen combinations without a price, so that they are not in it. */
    readonly without: readonly string[];
  } | null;
}

export interface PlannerAppointment {
  /** From 1; for an appointment between two sessions, the one before it. */
  readonly session: number;
  readonly kind: "microneedling" | "combination";
  /** Whether it comes between that session and the next. */
  readonly between: boolean;
  readonly combinations: readonly string[];
  /** Whether the course may end before it. */
  readonly ifNeeded: boolean;
  /** `YYYY-MM-DD` */
  readonly earliest: string;
  /** `YYYY-MM-DD` */
  readonly latest: string;
  /** For an appointment between two sessions, the weeks that it keeps from each, whichever days are chosen. */
  readonly apart: { readonly weeksAfter: number; readonly weeksBefore: number } | null;
}

export type PlannerVerdict = "whole" | "at-least-minimum" | "too-late";

export interface PlannerEvent {
  /** `YYYY-MM-DD`, as all dates here. */
  readonly date: string;
  readonly sessionsThatFit: number;
  readonly verdict: PlannerVerdict;
  /** The last day from which the fewest sessions fit, in every course. */
  readonly latestStart: string;
  /** The last day for a session, so that skin can settle. */
  readonly lastSessionBy: string;
  /** One for each course that has dates, in their order. The figures above are those of the one that fits worst. */
  readonly courses: readonly {
    readonly area: string;
    readonly sessionsThatFit: number;
    readonly verdict: PlannerVerdict;
    readonly latestStart: string;
    /** The first date before which the fewest sessions fit. */
    readonly earliestEvent: string;
    readonly firstResults: "expected" | "possible" | "not-yet" | null;
  }[];
}

export interface Plan {
  readonly status: PlannerStatus;
  readonly protocol: { readonly id: string; readonly version: string; readonly signedOff: string | null };
  /** The first day on which a course can begin; null where none can be named. */
  readonly start: string | null;
  readonly courses: readonly PlannerCourse[];
  readonly findings: readonly {
    readonly caution: string;
    readonly kind: "stop" | "postpone" | "discuss";
    readonly combinations: readonly string[];
    /** Combinations that it rules out besides, for a time of their own. */
    readonly alsoRulesOut: readonly string[];
    readonly waitDays: number | null;
  }[];
  readonly event: PlannerEvent | null;
}

export type PlannerErrorCode = "wasm-blocked" | "wasm-missing" | "wasm-type" | "protocol-missing" | "protocol-invalid" | "internal";

export interface MicroneedlingPlannerElement extends HTMLElement {
  /** Concern ids, separated by spaces: ticked at the start. */
  get concerns(): string;
  set concerns(ids: string | readonly string[] | null);
  /** A clinic's own protocol, as an object; it goes before a child script and the attribute. */
  protocol: object | null;
  bookingUrl: string | null;
  clinicName: string | null;
  headingLevel: number;
  theme: "auto" | "light" | "dark";
  loading: "lazy" | "eager";
  readonly ready: Promise<MicroneedlingPlannerElement>;
  readonly plan: Plan | null;
  /** Opens the browser's window for printing, with the leaflet of the plan in it. */
  print(): void;
  /** The suggested days as the text of an iCalendar file; null where there are none to give. */
  calendar(): string | null;
  reset(): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "microneedling-planner": MicroneedlingPlannerElement;
  }
  interface HTMLElementEventMap {
    "microneedling-planner-ready": CustomEvent<null>;
    "microneedling-planner-change": CustomEvent<null>;
    "microneedling-planner-booking": CustomEvent<null>;
    "microneedling-planner-error": CustomEvent<{ code: PlannerErrorCode; message: string }>;
  }
}
